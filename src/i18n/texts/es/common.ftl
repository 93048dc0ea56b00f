### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

frame-foot = Protegido con un correo que solo se abre en tu buzón
frame-skip = Ir al contenido
frame-language = Idioma: { $name }
frame-not-found = Aquí no hay nada
frame-go-to-app = Ir a { $app }
frame-fault = El error es nuestro
frame-other-link = Esta página es de otro enlace
frame-to-last-link = Mostrar el último enlace que abrí
frame-no-link = Tu navegador no guardó el enlace
frame-no-link-lede = Parece que no guarda las cookies de este sitio. Permítelas y abre otra vez el enlace del correo, o ábrelo en otro navegador.
frame-no-link-code = O escribe el código del mismo correo en la página donde empezaste.
frame-fault-lede = Ya lo hemos anotado. No se ha perdido nada de lo que hiciste.
frame-try-again = Intentar de nuevo
frame-sign-out = Cerrar sesión
home-title = Te damos la bienvenida a { $app }
home-lede = Un correo y ya estás dentro. Sin contraseñas que recordar.
home-sign-in = Iniciar sesión
home-sign-up = Crear una cuenta
home-welcome = Ya estás dentro
home-signed-in-as = Sesión iniciada como **{ $address }**.
home-account = Tu cuenta
actions-add-address = añadir una dirección de correo
actions-remove-address = quitar una dirección de correo
actions-make-primary = cambiar la dirección principal
actions-end-sessions = cerrar la sesión en otros dispositivos
actions-delete-account = eliminar la cuenta
actions-administer = administrar esta instancia
browser-on-system = { $browser } en { $system }
near-place = cerca de { $place }
in-network = red { $place }
some-browser = Un navegador
just-now = hace un momento
minutes-ago = { $n ->
    [one] hace 1 minuto
   *[other] hace { $n } minutos
}
hours-ago = { $n ->
    [one] hace 1 hora
   *[other] hace { $n } horas
}
days-ago = { $n ->
    [1] ayer
   *[other] hace { $n } días
}
