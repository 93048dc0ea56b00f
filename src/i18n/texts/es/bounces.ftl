### Español neutro (España y América Latina). Tratamiento: tú; breve y amable, sin participios que revelen el género de quien lee.
### Palabras: link = enlace; code = código; device = dispositivo; mail = correo; sign in = iniciar sesión (en frases también entrar), sign up = crear cuenta, sign out = cerrar sesión.

bounces-no-mailbox = { $domain } dice que ese buzón no existe. ¿Es correcta la dirección?
bounces-no-domain = { $domain } no recibe correo. ¿Es correcta la dirección?
bounces-full = { $domain } dice que el buzón está lleno.
bounces-unwanted = { $domain } no dejó pasar el correo.
bounces-other = { $domain } devolvió el correo. ¿Es correcta la dirección?
bounces-held-no-mailbox = Un correo a esta dirección volvió { $ago }: { $domain } dice que ese buzón no existe. Por eso no hemos enviado nada.
bounces-held-other = Un correo a esta dirección volvió { $ago }. Por eso no hemos enviado nada.
bounces-title = Correo devuelto
bounces-lede = Direcciones a las que { $app } no escribe durante siete días, o ya no envía avisos.
bounces-none = No volvió ningún correo.
bounces-row-no-mailbox = No existe el buzón, { $ago }
bounces-row-no-domain = El dominio no recibe correo, { $ago }
bounces-row-other = Un correo volvió { $ago }
bounces-row-complained = Marcado como spam { $ago }: sin más avisos
bounces-lift = Volver a escribir
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = El correo vuelve a ir allí.
bounces-by-domain = Por dominio
bounces-domain = Dominio
bounces-came-back = Devueltos
bounces-complaints = Marcados
