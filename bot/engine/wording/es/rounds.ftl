## Cuando una entrevista no tuvo lugar

line-new-day-day = Buenos días. Nuestra entrevista del { $day } no tuvo lugar. El puesto me sigue interesando mucho. ¿Podemos encontrar otra fecha?
line-new-day-day-name = Buenos días, soy { $name }. Nuestra entrevista del { $day } no tuvo lugar. El puesto me sigue interesando mucho. ¿Podemos encontrar otra fecha?
line-new-day-day-role = Buenos días. Nuestra entrevista del { $day } para el puesto de { $role } no tuvo lugar. Me sigue interesando mucho. ¿Podemos encontrar otra fecha?
line-new-day-day-name-role = Buenos días, soy { $name }. Nuestra entrevista del { $day } para el puesto de { $role } no tuvo lugar. Me sigue interesando mucho. ¿Podemos encontrar otra fecha?
line-leave-new-day-day = Buenos días. Nuestra entrevista del { $day } no tuvo lugar. El puesto me sigue interesando mucho, y me alegraría saber de otra fecha. Gracias.
line-leave-new-day-day-name = Buenos días, soy { $name }. Nuestra entrevista del { $day } no tuvo lugar. El puesto me sigue interesando mucho, y me alegraría saber de otra fecha. Gracias.
