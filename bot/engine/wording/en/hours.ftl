## When the person can phone

phone-hours-ask = When can you usually phone? Choose, or write it, like “after 3pm”.
phone-hours-pick = When I can usually phone
phone-hours-mornings = Mornings
phone-hours-lunch = Lunch
phone-hours-afternoons = Afternoons
phone-hours-any = Any time
phone-hours-noted = Noted: you can usually phone { $hours }. You can change it in settings.
phone-hours-do-not-meet = They cannot be reached then, so for them I go by their hours.
hours-any = at any time
hours-after = after { $first }
hours-before = before { $last }
hours-between = from { $first } to { $last }
hours-not-understood = I can't read “{ $words }” as hours. Please write it like “mornings”, “12 to 14” or “after 15:00”.
form-phone-hours = When you can phone
field-hours = When can you usually phone
field-hours-hint = For example “mornings”, “12 to 14”, “after 15:00” or “any time”.
setting-phone-hours = You can phone
choice-phone-hours = Then
choice-set-phone-hours = When I can phone
chosen-phone-hours = You said when you can phone.

## When an employer is called

form-hours = When to call them
form-hours-intro = When can { $employer } be called? The times are theirs.
asked-first = From what time can they be called? For example 09:30.
asked-last = Until what time can they be called? For example 16:00.
asked-works-weekends = Do they work at weekends?
field-first = Call them from
field-last = Call them until
field-works-weekends = Weekends
works-weekends = They work at weekends
rests-weekends = Not at weekends
hours-end-too-soon = That is before the hours begin. Until when can they be called?
choice-set-hours = When to call them
