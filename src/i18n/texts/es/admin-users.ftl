### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

admin-users-title = Usuarios
admin-users-lede = Quienes tienen una cuenta; primero, los más recientes.
admin-users-search = Dirección o nombre
admin-users-search-hint = Basta con una parte.
admin-users-find = Buscar
admin-users-reset = Mostrar todos
admin-users-empty = No hay coincidencias.
admin-users-older = Más antiguos
admin-users-newer = Más recientes
admin-users-admin = Admin
admin-users-banned = Bloqueado
admin-users-since = Cuenta creada: { $since }
admin-users-back = Todos los usuarios
admin-users-addresses = Direcciones de correo
admin-users-devices = Sesiones abiertas
admin-users-no-devices = No tiene ninguna sesión abierta.
admin-users-end-all = Cerrar todas las sesiones
admin-users-ended = La sesión de ese dispositivo está cerrada.
admin-users-ended-all = Todas las sesiones están cerradas.
admin-users-events = Actividad reciente
admin-users-no-events = No hay actividad reciente.
admin-users-all-events = Todo sobre esta dirección
admin-users-ban = Bloquear a este usuario
admin-users-ban-lede = Cierra de inmediato todas sus sesiones y no le permite volver a entrar. No se le avisa: el inicio de sesión se ve como siempre.
admin-users-ban-it = Bloquear
admin-users-is-banned = Bloqueado; todas sus sesiones están cerradas.
admin-users-is-reader = Eres tú. Tiene que hacerlo otra persona.
admin-users-is-last-admin = No hay nadie más que administre. Primero da ese rol a otra persona.
admin-users-unban = Levantar el bloqueo
admin-users-unban-lede = Podrá volver a iniciar sesión. No se perdió nada de su cuenta.
admin-users-unban-it = Dejar entrar de nuevo
admin-users-is-unbanned = Ya puede volver a iniciar sesión.
