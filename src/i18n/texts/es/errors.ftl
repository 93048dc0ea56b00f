### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

unseen-in-address = El carácter { $n } de esta dirección es invisible ({ $character }). Bórralo o escribe la dirección a mano.
unseen-zero-width-space = espacio de ancho cero
unseen-joiner = carácter de unión invisible
unseen-soft-hyphen = guion opcional
unseen-no-break-space = espacio de no separación
unseen-byte-order-mark = marca de orden de bytes
unseen-direction = marca de sentido de escritura
unseen-tab = tabulación
unseen-line-break = salto de línea
refusals-invalid-title = Esa solicitud no es válida
refusals-invalid-advice = Hay algo en ella que no se puede leer. Vuelve atrás e inténtalo de nuevo.
refusals-signed-out-title = Tu sesión está cerrada
refusals-signed-out-advice = Inicia sesión e inténtalo de nuevo.
refusals-cross-origin-title = La solicitud viene de otro sitio
refusals-cross-origin-advice = Las solicitudes que cambian algo solo se aceptan desde las páginas de este sitio, así que no se hizo nada.
refusals-forbidden-title = No tienes permiso para esto
refusals-forbidden-advice = Quizá otra cuenta sí lo tenga. Pregunta a quien administra este sitio.
refusals-refused-title = No ha funcionado
refusals-refused-advice = La solicitud se rechazó. Vuelve atrás y prueba de otra manera.
refusals-not-found-title = Aquí no hay nada
refusals-not-found-advice = Quizá la dirección esté mal escrita.
refusals-method-title = Aquí no se puede hacer eso
refusals-method-advice = Esta dirección no acepta ese tipo de solicitudes.
refusals-too-slow-title = Tardó demasiado
refusals-too-slow-advice = La solicitud no llegó a tiempo. Inténtalo de nuevo.
refusals-too-large-title = Eso es demasiado
refusals-too-large-advice = La solicitud es mayor que cualquier formulario de aquí. No se hizo nada.
refusals-url-too-long-title = Esa dirección es demasiado larga
refusals-url-too-long-advice = Aquí nada tiene una dirección tan larga.
refusals-media-type-title = Eso no es un formulario
refusals-media-type-advice = Esta dirección solo acepta formularios. No se hizo nada.
refusals-unknown-host-title = Ya casi llegas
refusals-unknown-host-advice = Este servidor responde en otra dirección: { $origin }
refusals-too-many-title = Demasiadas solicitudes
refusals-too-many-advice = Espera un poco e inténtalo de nuevo.
refusals-head-too-large-title = Tu navegador envió demasiado
refusals-head-too-large-advice = Envía más cookies o encabezados de los que acepta este servidor. Borra las cookies de este sitio e inténtalo de nuevo.
refusals-failed-title = El error es nuestro
refusals-failed-advice = Algo ha fallado aquí. Ya lo hemos anotado. Inténtalo de nuevo dentro de un momento.
refusals-unavailable-title = Volvemos en un momento
refusals-unavailable-advice = En este momento, el servidor no está disponible. No se ha perdido nada de lo que hiciste. Inténtalo de nuevo dentro de un momento.
refusals-start-again = Empezar de nuevo
refusals-go-there = Ir a { $origin }
errors-malformed-address = Eso no parece una dirección de correo.
errors-no-ending = Esa dirección no tiene final, como .com. ¿Falta algo?
errors-address-listed = Aquí las cuentas nuevas no pueden usar esta dirección. Prueba con otra, o inicia sesión si ya tienes una cuenta.
errors-address-tagged = Quita la parte que sigue a +, = o #: aquí las cuentas nuevas usan la dirección simple.
errors-address-disposable = Esa dirección es temporal. Usa una que conserves, o inicia sesión si ya tienes una cuenta.
errors-address-no-domain = Ese dominio no existe. ¿Es correcta la dirección?
errors-address-no-mail = Ese dominio no recibe correo. ¿Es correcta la dirección?
errors-missing-consent = Marca la casilla para continuar.
errors-no-attempt = Esta solicitud ya no está abierta en este navegador. Empieza de nuevo.
errors-wrong-code-alone = Ese código no es correcto. ¿Es el del correo más reciente?
errors-wrong-code = { $n ->
    [one] Ese código no es correcto. Te queda un intento.
   *[other] Ese código no es correcto. Te quedan { $n } intentos.
}
errors-malformed-code = El código tiene seis dígitos. Lo encontrarás en el correo.
errors-wrong-number-alone = Ese no es el número.
errors-wrong-number = { $n ->
    [one] Ese no es el número. Te queda un intento.
   *[other] Ese no es el número. Te quedan { $n } intentos.
}
errors-missing-number = Escribe los dos dígitos que muestra el dispositivo que hizo la solicitud.
errors-missing-field = Este campo es obligatorio.
errors-invalid-name = Es demasiado largo o tiene caracteres que un nombre no puede tener.
errors-attempt-ended = Esta solicitud ha terminado. Con un correo nuevo puedes seguir.
errors-too-many-codes = Demasiados códigos incorrectos para esta dirección. Usa el enlace; un correo nuevo te trae uno.
errors-address-wanted = Demasiados códigos incorrectos para esta dirección. Ve a «Iniciar sesión» y escríbela allí: con el enlace de ese correo podrás seguir.
errors-invalid-link = Este enlace está incompleto. Ábrelo otra vez desde el correo.
errors-cookies-needed = Tu navegador no guarda las cookies de este sitio, así que no podría volver a tu solicitud. No se envió nada. Permite las cookies de este sitio y vuelve a pulsar el botón.
errors-signed-out = Ya no tienes la sesión abierta aquí.
errors-step-up-required = Primero confirma que eres tú. Te hemos enviado un correo.
errors-address-exists = Esa dirección ya está en tu cuenta.
errors-too-many-addresses = No caben más: diez direcciones como máximo, y solo cinco sin confirmar. Quita una primero.
errors-last-address = Es tu única dirección confirmada. Añade otra primero.
errors-primary-address = Es tu dirección principal. Primero elige otra como principal.
errors-last-admin = No hay nadie más que administre. Primero da ese rol a otra persona.
errors-wrong-confirmation = Esa no es tu dirección principal. Escríbela tal como aparece.
errors-not-found = Eso ya no existe.
errors-limited = { $n ->
    [one] Han sido muchos intentos. Puedes volver a pedirlo dentro de un segundo; lo que escribiste se queda aquí.
   *[other] Han sido muchos intentos. Puedes volver a pedirlo dentro de { $n } segundos; lo que escribiste se queda aquí.
}
errors-limited-minutes = Han sido muchos intentos. Puedes volver a pedirlo dentro de { $n } minutos; lo que escribiste se queda aquí.
errors-other-link = Mientras tanto abriste otro enlace en este navegador, así que no se hizo nada. Para seguir con esta solicitud, abre otra vez el enlace del correo correspondiente.
errors-other-notice = Mientras tanto abriste otro enlace en este navegador, así que no se hizo nada. Para avisar de este inicio de sesión, abre otra vez «No fui yo» en el correo correspondiente.
errors-other-invitation = Mientras tanto abriste otro enlace en este navegador, así que no se hizo nada. Para aceptar esta invitación, abre otra vez el enlace del correo correspondiente.
errors-bad-request = Hay algo en esa solicitud que no es válido. Vuelve atrás e inténtalo de nuevo.
errors-hook-failed = Ahora mismo no se puede hacer. Inténtalo de nuevo dentro de un momento.
errors-unavailable = El error es nuestro. Ya lo hemos anotado. No se ha perdido nada de lo que hiciste.
