## Sobre la oferta: lo que se dice, se pregunta y se escribe

line-contract-talk = ¿Podemos hablar ahora del contrato y del salario, o fijar una hora para ello?
line-more-time = Muchas gracias por la oferta. ¿Podría tener un poco más de tiempo para decidir?
bring-start = ¿Cuándo empiezo, y a qué hora?
bring-place = ¿Adónde voy el primer día?
bring-dress = ¿Qué ropa debo llevar?
bring-hours = ¿Cuál es el horario de trabajo?
bring-pay = ¿Cuál es el salario, y cuándo se paga?
bring-contract = ¿Qué tipo de contrato es, y hay período de prueba?
bring-benefits = ¿Qué beneficios tiene el puesto?
bring-ask-for = ¿Por quién pregunto el primer día?
bring-reply-by = ¿Para cuándo necesitan mi respuesta?
bring-papers = ¿Qué documentos debo llevar?
bring-equipment = ¿Qué equipo recibo, y qué debo llevar?
bring-access = ¿Cómo se entra, y hay aparcamiento?
bring-own = Una pregunta más, por favor: ¿{ $label }?
letter-declining = Muchas gracias por la oferta y por su tiempo. He decidido no aceptarla. Les deseo lo mejor a usted y a su equipo.
