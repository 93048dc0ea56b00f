### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

mailbox-title = Buzón de desarrollo
mailbox-lede = Los correos llegan aquí en lugar de salir de este equipo. Solo se guardan en memoria.
mailbox-empty = Aún no hay correos. Aparecerán aquí por sí solos.
mailbox-html = HTML
mailbox-text = Texto
mailbox-source = Original
mailbox-to = Para { $address }
mailbox-all = Mostrar todos los correos
example-title = Un ejemplo
example-lede = Una página, una función del servidor y una ruta que saben quién eres.
example-greeting = El servidor saluda a **{ $address }**.
example-private = Solo para ti
example-private-lede = Ves esto porque tienes la sesión abierta.
example-route = Pregunta a la ruta quién eres
example-sign-in = Iniciar sesión
example-back = Volver al ejemplo
