## Après un refus

line-closing-no = Merci de m'avoir accordé de votre temps, d'avoir étudié ma candidature, et de votre retour.
