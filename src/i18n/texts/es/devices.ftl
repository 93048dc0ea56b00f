### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

devices-title = Tus sesiones abiertas
devices-lede = Navegadores y dispositivos que pueden abrir tu cuenta. Cierra la sesión en los que no reconozcas.
devices-this = Este dispositivo
devices-began = Sesión iniciada { $began }, { $way }
devices-seen = Última actividad: { $seen }
devices-by-link = con un enlace
devices-by-code = con un código
devices-end = Cerrar sesión
devices-end-label = Cerrar sesión: { $browser }
devices-others = Todas las demás sesiones
devices-others-lede = Cierra de inmediato la sesión en todos los navegadores y dispositivos, menos en este.
devices-end-others = Cerrar todas las demás
devices-only-this = No tienes ninguna otra sesión abierta.
devices-ended = Sesión cerrada.
devices-ended-others = Todas las demás sesiones están cerradas.
devices-back = Tu cuenta
devices-ended-here = Tu sesión aquí se cerró desde otro dispositivo.
devices-ran-out = Tu sesión aquí se cerró pasado un tiempo, por seguridad.
devices-report = ¿No fuiste tú?
devices-report-lede = Cerramos de inmediato la sesión de ese navegador. Tu cuenta y tus direcciones quedan como están.
devices-report-one = Cerrar esa sesión
devices-report-all = Cerrar todas las sesiones
devices-report-over = Esa sesión está cerrada
devices-report-over-lede = Para mayor seguridad, puedes cerrar también la sesión en todos los demás dispositivos.
devices-report-all-over = Todas las sesiones están cerradas
devices-report-all-over-lede = Ahora no hay nadie en tu cuenta. Puedes iniciar sesión de nuevo cuando quieras.
devices-report-invalid-lede = A veces los programas de correo cortan los enlaces. Ábrelo otra vez desde el correo o revisa tus dispositivos.
