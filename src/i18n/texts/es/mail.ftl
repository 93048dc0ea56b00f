### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

mail-sign-in-subject = Inicia sesión en { $app }
mail-sign-up-subject = Confirma tu dirección para { $app }
mail-add-address-subject = Confirma tu dirección para { $app }
mail-step-up-subject = Confirma que eres tú: { $action } · { $app }
mail-preheader = { $app }: con enlace y código
mail-preheader-link = { $app }: con enlace
mail-preheader-code = { $app }: con código
mail-preheader-notice = { $app }: por tu seguridad
mail-sign-in-heading = Inicia sesión en { $app }
mail-sign-in-lede = Alguien pidió iniciar sesión en { $app } como { $address }. Si fuiste tú, abre el enlace y ya estás dentro.
mail-sign-in-lede-code = Alguien pidió iniciar sesión en { $app } como { $address }. Si fuiste tú, escribe este código donde hiciste la solicitud.
mail-sign-in-button = Iniciar sesión en { $app }
mail-offer-heading = ¿Primera vez en { $app }?
mail-offer-lede = Alguien pidió iniciar sesión en { $app } como { $address }. Esta dirección aún no tiene cuenta. Si quieres una, abre el enlace y entrarás enseguida.
mail-offer-lede-code = Alguien pidió iniciar sesión en { $app } como { $address }. Esta dirección aún no tiene cuenta. Si quieres una, escribe este código donde hiciste la solicitud y entrarás enseguida.
mail-offer-button = Crear tu cuenta
mail-sign-up-heading = Confirma tu dirección para { $app }
mail-sign-up-lede = Alguien pidió una cuenta de { $app } para { $address }. Si fuiste tú, abre el enlace para confirmar la dirección y ya estás dentro.
mail-sign-up-lede-code = Alguien pidió una cuenta de { $app } para { $address }. Si fuiste tú, escribe este código donde hiciste la solicitud y ya estás dentro.
mail-sign-up-button = Confirmar tu dirección
mail-member-heading = Ya tienes una cuenta de { $app }
mail-member-lede = Alguien pidió una cuenta de { $app } para { $address }. Ya tienes una, así que no hay nada que crear. Si fuiste tú, inicia sesión con el enlace.
mail-member-lede-code = Alguien pidió una cuenta de { $app } para { $address }. Ya tienes una, así que no hay nada que crear. Si fuiste tú, inicia sesión con el código.
mail-member-button = Iniciar sesión en { $app }
mail-closed-heading = Sin cuentas nuevas en { $app } por ahora
mail-closed-lede = Alguien pidió acceder a { $app } como { $address }. Esta dirección no tiene cuenta y, en este momento, { $app } no admite cuentas nuevas. Si ya tienes una, inicia sesión con la dirección de esa cuenta.
mail-by-invitation-heading = { $app } es solo por invitación
mail-by-invitation-lede = Alguien pidió acceder a { $app } como { $address }. Esta dirección no tiene cuenta, y las nuevas son por invitación. Pide a quienes administran { $app } que inviten a esta dirección. Si ya tienes una cuenta, inicia sesión con la dirección de esa cuenta.
mail-left-out-heading = Esta dirección no tiene cuenta de { $app }
mail-left-out-lede = Alguien pidió acceder a { $app } como { $address }. Esta dirección no tiene cuenta, y con ella no se puede crear ninguna. Prueba con otra dirección tuya. Si ya tienes una cuenta, inicia sesión con la dirección de esa cuenta.
mail-invitation-heading = Tienes una invitación a { $app }
mail-invitation-lede = Quienes administran { $app } invitan a { $address } a crear una cuenta. Abre el enlace y acepta. Después, otro correo comprueba que eres tú y ya estás dentro. Sin contraseñas que recordar.
mail-invitation-button = Aceptar la invitación
mail-test-heading = Correo de prueba de { $app }
mail-test-lede = Los correos de { $app } llegan aquí. No tienes que hacer nada.
mail-add-address-heading = Confirma tu dirección para { $app }
mail-add-address-lede = Alguien quiere añadir { $address } a la cuenta de { $account } en { $app }. Si eres tú, abre el enlace. Desde entonces podrás iniciar sesión con esta dirección.
mail-add-address-lede-code = Alguien quiere añadir { $address } a la cuenta de { $account } en { $app }. Si eres tú, escribe este código donde hiciste la solicitud. Desde entonces podrás iniciar sesión con esta dirección.
mail-add-address-button = Confirmar tu dirección
mail-address-taken-heading = Alguien intentó añadir tu dirección en { $app }
mail-address-taken-lede = Alguien quiso añadir { $address } a otra cuenta de { $app }. Esa dirección pertenece a la tuya, así que nada ha cambiado. Si fuiste tú, primero quítala de tu cuenta. Si no, no tienes que hacer nada.
mail-step-up-heading = Confirma que eres tú
mail-step-up-lede = Vas a { $action } en { $app }. Si eres tú, abre el enlace y la página donde hiciste la solicitud seguirá adelante.
mail-step-up-lede-code = Vas a { $action } en { $app }. Si eres tú, escribe este código donde hiciste la solicitud.
mail-step-up-button = Sí, soy yo
mail-new-device-heading = Nuevo inicio de sesión en { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. ¿Fuiste tú? Entonces no tienes que hacer nada.
mail-new-device-lede-code = ¿No fuiste tú? Cierra la sesión de ese navegador:
mail-new-device-button = No fui yo
mail-address-added-heading = Se añadió una dirección a tu cuenta de { $app }
mail-address-added-lede = Desde ahora se puede entrar en tu cuenta con { $address }.
mail-address-added-lede-code = ¿No fuiste tú? Quítala y cierra la sesión en los dispositivos que no reconozcas:
mail-address-added-button = Revisar tu cuenta
mail-address-removed-heading = Se quitó una dirección de tu cuenta de { $app }
mail-address-removed-lede = Ya no se puede entrar en tu cuenta con { $address }.
mail-address-removed-lede-code = ¿No fuiste tú? Cierra la sesión en los dispositivos que no reconozcas:
mail-address-removed-button = Revisar tu cuenta
mail-primary-changed-heading = Tu cuenta de { $app } tiene otra dirección principal
mail-primary-changed-lede = Desde ahora, los correos y los avisos llegan a { $address }.
mail-primary-changed-lede-code = ¿No fuiste tú? Deshaz el cambio y cierra la sesión en los dispositivos que no reconozcas:
mail-primary-changed-button = Revisar tu cuenta
mail-account-deleted-heading = Se eliminó tu cuenta de { $app }
mail-account-deleted-lede = Todo lo que { $app } sabía de ti se ha borrado. Este es el último correo. La dirección vuelve a estar libre, por si quieres volver.
mail-new-devices = { $n } nuevos inicios de sesión en { $app }
mail-addresses-added = Se añadieron { $n } direcciones a tu cuenta de { $app }
mail-addresses-removed = Se quitaron { $n } direcciones de tu cuenta de { $app }
mail-primary-changes = La dirección principal de tu cuenta de { $app } cambió { $n } veces
mail-several = Esto ha ocurrido { $n } veces desde la última vez que te escribimos al respecto. Primero, lo más reciente:
mail-not-listed = No se muestran otros casos, porque solo se diferencian en la hora o porque eran demasiados.
mail-again = Enviado de nuevo el { $time }.
mail-again-last = Este correo se envió de nuevo el { $time }. Vale el más reciente.
mail-or-open = Si el botón no hace nada, abre este enlace:
mail-code-lead = O escribe este código en la página donde hiciste la solicitud. No se lo digas nunca a nadie:
mail-code-lead-alone = Escríbelo en la página donde hiciste la solicitud. No se lo digas nunca a nadie:
mail-same-browser = Abre el enlace en el navegador donde hiciste la solicitud; en otros no funciona.
mail-same-browser-today = Se rechazaron varias veces solicitudes para esta dirección. Durante el resto del día, los enlaces solo funcionan en el navegador que hizo la solicitud.
mail-number = En otro navegador, el enlace pide el número que muestra la página donde hiciste la solicitud.
mail-who-asked = Quién lo pidió
mail-who-did = Dónde se hizo
mail-address = Dirección
mail-browser = Navegador
mail-network = Red
mail-place = Lugar
mail-time = Fecha
mail-lifetime = { $n ->
    [one] El enlace y el código funcionan un minuto más, y una sola vez.
   *[other] El enlace y el código funcionan { $n } minutos, y una sola vez.
}
mail-lifetime-link = { $n ->
    [one] El enlace funciona un minuto más, y una sola vez.
   *[other] El enlace funciona { $n } minutos, y una sola vez.
}
mail-lifetime-code = { $n ->
    [one] El código funciona un minuto más, y una sola vez.
   *[other] El código funciona { $n } minutos, y una sola vez.
}
mail-invitation-lifetime = { $n ->
    [one] La invitación vale un día más, en cualquier dispositivo, para una cuenta.
   *[other] La invitación vale { $n } días, en cualquier dispositivo, para una cuenta.
}
mail-invitation-unexpected = ¿No esperabas esto? Ignóralo. No pasa nada a menos que abras el enlace y aceptes.
mail-not-you = ¿No fuiste tú? Sin este correo no entra nadie. Ignóralo o cierra la solicitud:
mail-decline = No fui yo
mail-sample = Esto es una muestra. Los enlaces y el código no hacen nada.
mail-subject-words = sol luna estrella nube lluvia nieve viento río lago mar isla montaña bosque prado jardín árbol hoja flor semilla piedra puente barca campana lámpara pan manzana limón miel pájaro pez caballo conejo
