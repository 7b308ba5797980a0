## Nach einer Absage

line-closing-no = Vielen Dank für Ihre Zeit, dafür, dass Sie mich in Betracht gezogen haben, und für Ihre Rückmeldung.
