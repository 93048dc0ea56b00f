### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

admin-mails-title = Correos
admin-mails-lede = Todos los correos que envía { $app }, en cada idioma, con datos inventados.
admin-mails-which = Correo
admin-mails-language = Idioma
admin-mails-show = Mostrar
admin-mails-group-sign-in = Iniciar sesión
admin-mails-group-sign-up = Crear cuenta
admin-mails-group-account = Cambios en la cuenta
admin-mails-group-notices = Avisos
admin-mails-group-operation = De la administración
admin-mails-subject = Asunto
admin-mails-preheader = Vista previa en la bandeja
admin-mails-light = Claro
admin-mails-dark = Oscuro
admin-mails-text = Texto
admin-mails-send = Enviármelo
admin-mails-send-lede = Va a { $address }. Los enlaces y el código no hacen nada.
admin-mails-sent = Va en camino.
