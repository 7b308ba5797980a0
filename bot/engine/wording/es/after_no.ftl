## Después de un no

line-closing-no = Gracias por su tiempo, por haberme tenido en cuenta y por sus comentarios.
