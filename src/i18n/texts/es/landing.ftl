### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

landing-moment = Un momento…
landing-moment-lede = Abriste el enlace donde lo pediste. No necesitamos nada más.
landing-finish = Terminar de iniciar sesión
landing-finish-sign-up = Terminar de crear la cuenta
landing-by-code = Ahora, el código del correo
landing-by-code-lede = Está en el mismo correo que este enlace. Los programas que revisan el correo también abren enlaces, pero el código solo lo lees tú.
landing-is-this-you = ¿Eres tú quien inicia sesión?
landing-asked = Alguien pidió iniciar sesión en { $app } como **{ $address }**.
landing-is-this-you-sign-up = ¿Eres tú quien crea la cuenta?
landing-asked-sign-up = Alguien pidió una cuenta de { $app } para **{ $address }**.
landing-is-this-you-profile = ¿Es tuya esta dirección?
landing-asked-profile = Alguien quiere añadir **{ $address }** a la cuenta de **{ $account }** en { $app }.
landing-is-this-you-step-up = ¿Eres tú?
landing-asked-step-up = Alguien con la sesión abierta como **{ $account }** va a { $action }.
landing-yes = Sí, soy yo
landing-proven-profile = Dirección confirmada: { $address }
landing-proven-profile-lede = Pertenece a la cuenta de **{ $account }** y desde ahora sirve para entrar en ella. Puedes cerrar esta página.
landing-proven-step-up = Confirmado: eres tú
landing-proven-step-up-lede = La página donde hiciste la solicitud avanza sola. Puedes cerrar esta.
landing-to-account = Ir a tu cuenta
landing-device = Dispositivo
landing-near = Red
landing-place = Lugar
landing-when = Solicitud
landing-number = Número que muestra ese dispositivo
landing-number-hint = ¿No tienes ningún número delante? Entonces no fuiste tú.
landing-there = Iniciar sesión allí
landing-here = Mejor iniciar sesión aquí
landing-not-me = No fui yo
landing-replaces = Aquí tienes la sesión abierta como **{ $address }**. Si inicias sesión, una nueva ocupará su lugar.
landing-refuse = ¿No fuiste tú?
landing-refuse-lede = Cerramos la solicitud y no entra nadie. Tu cuenta queda como está.
landing-there-done = Listo. Sesión iniciada: { $browser }.
landing-there-done-lede = Puedes cerrar esta página.
landing-missing = Una cosa más
landing-missing-lede = { $app } necesita algún dato más y ya estás dentro.
landing-same-browser = Ábrelo donde empezaste
landing-same-browser-lede = Este enlace solo vale en el navegador que lo pidió. Ábrelo allí o empieza de nuevo aquí.
landing-start-here = Empezar de nuevo aquí
landing-declined = Bien hecho
landing-declined-lede = Esa solicitud está cerrada; no entró nadie.
landing-who-asked = Quién lo pidió: { $browser }, { $place }, { $time }.
landing-failed = Número incorrecto, dos veces
landing-failed-lede = Cerramos esta solicitud por seguridad. No entró nadie.
landing-expired = Este enlace ha caducado
landing-expired-lede = { $n ->
    [one] Los enlaces funcionan un minuto, para que un correo antiguo no pueda abrir tu cuenta. No se ha perdido nada.
   *[other] Los enlaces funcionan { $n } minutos, para que un correo antiguo no pueda abrir tu cuenta. No se ha perdido nada.
}
landing-used = Este enlace ya se usó
landing-used-lede = Cada enlace funciona una sola vez. Puedes pedir otro cuando quieras.
landing-superseded = Enviamos un enlace más reciente
landing-superseded-lede = Abre el último correo o pide otro.
landing-abandoned = Esta solicitud se canceló
landing-abandoned-lede = Se canceló en el navegador que la hizo. Puedes empezar de nuevo aquí.
landing-invalid = Este enlace está incompleto
landing-invalid-lede = A veces los programas de correo cortan los enlaces. Ábrelo otra vez desde el correo o escribe el código.
landing-mail-new = Enviar un enlace nuevo a { $address }
landing-sign-in-again = Iniciar sesión de nuevo
