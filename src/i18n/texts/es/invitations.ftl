### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

invitations-title = Invitaciones
invitations-lede = Invita a otras personas a { $app }. Cada una recibe un correo, acepta y confirma la dirección, como cualquiera que cree una cuenta.
invitations-closed-note = No se admiten cuentas nuevas, así que ahora nadie puede aceptar una invitación. Las invitaciones volverán a valer cuando se admitan.
invitations-invite = Invitar a personas
invitations-addresses = Direcciones de correo
invitations-addresses-hint = Una por línea, 100 como máximo.
invitations-send = Enviar invitaciones
invitations-sent = Listo. Los correos van en camino.
invitations-resent = Enviada de nuevo. El enlace funciona 30 días más.
invitations-revoked = Retirada. Su enlace ya no funciona.
invitations-open = En espera de respuesta
invitations-accepted = Aceptadas
invitations-no-open = No hay invitaciones en espera.
invitations-no-accepted = Nadie ha aceptado aún una invitación.
invitations-older = Mostrar más antiguas
invitations-badge-queued = Correo en camino
invitations-badge-sent = Enviada
invitations-badge-refused = Correo rechazado
invitations-badge-expired = Caducada
invitations-badge-accepted = Aceptada
invitations-badge-revoked = Retirada
invitations-pending-when = { $n ->
    [one] Invitación de { $ago }, vale un día más
   *[other] Invitación de { $ago }, vale { $n } días más
}
invitations-expired-when = Caducó { $ago }
invitations-accepted-when = Aceptada { $ago }
invitations-resend = Enviar de nuevo
invitations-resend-label = Enviar de nuevo a { $address }
invitations-revoke = Retirar
invitations-revoke-label = Retirar la invitación de { $address }
invitations-some-invited = { $n ->
    [one] Se envió una invitación.
   *[other] Se enviaron { $n } invitaciones.
}
invitations-left-malformed = Estas no parecen direcciones de correo: { $list }.
invitations-left-known = Estas ya tienen una cuenta: { $list }.
invitations-left-pending = Estas ya tienen una invitación; puedes enviarla de nuevo más abajo: { $list }.
invitations-left-limited = A estas se les envió un correo hace un momento; inténtalo más tarde: { $list }.
invitations-left-too-many = El resto, para la próxima vez: { $list }.
invitations-invited = Tienes una invitación a { $app }
invitations-invited-lede = Acepta y enviaremos otro correo a **{ $address }** para comprobar que eres tú. Después, tu cuenta estará lista.
invitations-accept = Aceptar la invitación
invitations-expired = Esta invitación ha caducado
invitations-expired-lede = Las invitaciones funcionan 30 días. Pide otra a quienes administran { $app }.
invitations-used = Esta invitación ya se usó
invitations-used-lede = Ya hay una cuenta para **{ $address }**. Inicia sesión con ella.
invitations-taken-back = Esta invitación se retiró
invitations-taken-back-lede = ¿Fue un error? Quienes administran { $app } pueden invitarte de nuevo.
invitations-known = Ya tienes una cuenta
invitations-known-lede = Ya hay una cuenta para **{ $address }**, así que no hay nada que aceptar. Inicia sesión con ella.
invitations-closed = Sin cuentas nuevas por ahora
invitations-closed-lede = En este momento, { $app } no admite cuentas nuevas. Tu invitación sigue valiendo; inténtalo más tarde.
invitations-invalid = Este enlace está incompleto
invitations-invalid-lede = A veces los programas de correo cortan los enlaces. Ábrelo otra vez desde el correo.
