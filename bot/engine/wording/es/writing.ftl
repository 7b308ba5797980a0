## Un correo en lugar de una llamada

letter-status = { $opening } El puesto me sigue interesando mucho. { $question } Gracias por su tiempo.
letter-met-day = Tuve una entrevista con ustedes el { $day }.
letter-met-day-role = Tuve una entrevista con ustedes para el puesto de { $role } el { $day }.
letter-met-day-employer = Tuve una entrevista en { $employer } el { $day }.
letter-met-day-employer-role = Tuve una entrevista en { $employer } para el puesto de { $role } el { $day }.
letter-ask = ¿Puedo preguntar en qué punto está el proceso?
letter-ask-offer = ¿Puedo preguntar en qué punto está el proceso? Tengo otra oferta y debo responder antes de que acabe el { $day }.
