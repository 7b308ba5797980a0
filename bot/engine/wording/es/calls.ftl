## Lo que se dice por teléfono

line-introduce-day = Buenos días. Tuve una entrevista con ustedes el { $day }. El puesto me sigue interesando mucho. ¿Puedo preguntar en qué punto está el proceso?
line-introduce-day-name = Buenos días, soy { $name }. Tuve una entrevista con ustedes el { $day }. El puesto me sigue interesando mucho. ¿Puedo preguntar en qué punto está el proceso?
line-introduce-day-role = Buenos días. Tuve una entrevista con ustedes para el puesto de { $role } el { $day }. Me sigue interesando mucho. ¿Puedo preguntar en qué punto está el proceso?
line-introduce-day-name-role = Buenos días, soy { $name }. Tuve una entrevista con ustedes para el puesto de { $role } el { $day }. Me sigue interesando mucho. ¿Puedo preguntar en qué punto está el proceso?
line-if-undecided = ¿Puedo volver a llamar? ¿Cuándo les vendría bien?
line-if-they-call = Gracias. ¿Cuándo esperan tomar la decisión?
line-if-no = Gracias por decírmelo. ¿Puedo preguntar qué podría mejorar?
line-if-yes = Me alegro mucho. ¡Gracias por elegirme!
line-too-fast = Perdone, ¿podría repetirlo despacio, por favor?
line-leave-message-day = Buenos días. Tuve una entrevista con ustedes el { $day }. El puesto me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-leave-message-day-name = Buenos días, soy { $name }. Tuve una entrevista con ustedes el { $day }. El puesto me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-leave-message-day-role = Buenos días. Tuve una entrevista con ustedes para el puesto de { $role } el { $day }. Me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-leave-message-day-name-role = Buenos días, soy { $name }. Tuve una entrevista con ustedes para el puesto de { $role } el { $day }. Me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-closing = Gracias por su tiempo.
line-introduce-day-employer = Buenos días. Tuve una entrevista en { $employer } el { $day }. El puesto me sigue interesando mucho. ¿Sabe en qué punto está el proceso?
line-introduce-day-employer-name = Buenos días, soy { $name }. Tuve una entrevista en { $employer } el { $day }. El puesto me sigue interesando mucho. ¿Sabe en qué punto está el proceso?
line-introduce-day-employer-role = Buenos días. Tuve una entrevista en { $employer } para el puesto de { $role } el { $day }. Me sigue interesando mucho. ¿Sabe en qué punto está el proceso?
line-introduce-day-employer-name-role = Buenos días, soy { $name }. Tuve una entrevista en { $employer } para el puesto de { $role } el { $day }. Me sigue interesando mucho. ¿Sabe en qué punto está el proceso?
line-gatekeeper = ¿Podría hablar con la persona que hace las entrevistas, por favor?
line-gatekeeper-name = ¿Podría hablar con { $name }, por favor? Es sobre una entrevista.
line-competing = Tengo otra oferta y debo responder antes de que acabe el { $day }. ¿Lo sabrán para entonces?
line-leave-message-day-employer = Buenos días. Tuve una entrevista en { $employer } el { $day }. El puesto me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-leave-message-day-employer-name = Buenos días, soy { $name }. Tuve una entrevista en { $employer } el { $day }. El puesto me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-leave-message-day-employer-role = Buenos días. Tuve una entrevista en { $employer } para el puesto de { $role } el { $day }. Me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-leave-message-day-employer-name-role = Buenos días, soy { $name }. Tuve una entrevista en { $employer } para el puesto de { $role } el { $day }. Me sigue interesando mucho, y quería preguntar en qué punto está el proceso. Gracias.
line-somebody-else = Perdone. ¿Con quién debería hablar, y cuándo puedo encontrar a esa persona?
