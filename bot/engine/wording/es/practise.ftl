## Lo que dice la otra parte en el ensayo

partner-receptionist-1 = { $employer }, buenos días. ¿En qué puedo ayudarle?
partner-receptionist-2 = ¿Puedo preguntar de qué se trata?
partner-receptionist-3 = Lo siento, hoy no hay nadie en la oficina.
partner-voicemail-1 = { $employer }, buenos días. ¿Con quién desea hablar?
partner-voicemail-2 = No contesta nadie. Le paso con el buzón de voz. Hable después de la señal.
partner-rushed-1 = ¿Sí? Tengo un minuto. ¿Quién es?
partner-rushed-2 = Todavía no hay nada decidido. Y tengo que entrar en una reunión.
partner-rushed-3 = Jueves, a las dos, extensión cuatro uno siete, adiós.
partner-undecided-1 = { $employer }, ¿dígame?
partner-undecided-2 = Todavía no hemos decidido nada. Va más lento de lo que pensábamos.
partner-undecided-3 = Llame la semana que viene, el jueves.
partner-they-call-1 = { $employer }, ¿dígame?
partner-they-call-2 = Le llamaremos cuando hayamos decidido.
partner-they-call-3 = A finales de la semana que viene, creo.
partner-no-1 = { $employer }, ¿dígame?
partner-no-2 = Tengo que decirle que hemos elegido a otra persona.
partner-no-3 = Nos habría gustado oír más ejemplos de su trabajo.
partner-offer-1 = { $employer }, ¿dígame?
partner-offer-2 = Me alegro de que llame: queremos ofrecerle el puesto.
partner-offer-3 = Le enviaremos el contrato. ¡Hasta pronto!
