## What a lock screen may show: no employer, nothing private

preview-nudge = Ringback: one thing for today.
preview-several = Ringback: a few things for today.
preview-one = Ringback: one thing for you.
preview-desk = Ringback: somebody has shared something.
preview-answer = Ringback has answered you.
preview-card = Ringback: your card is ready.

## The first meeting

introduction = I'm Ringback, a bot. I tell you when a follow-up call is due, and give you the words for it. I never call or write to an employer.
introduction-workspace = What you write is kept encrypted. The owners of this workspace may be able to read our messages, so a nickname for the employer is fine. More: /interview privacy.
introduction-direct = What you write is kept encrypted. The platform keeps our messages, too, so a nickname for the employer is fine. More: /interview privacy.
introduction-terminal = What you write is kept encrypted, in a file on this computer. A nickname for the employer is fine. More: /interview privacy.
was-unreachable = I had something for you and could not reach you. Please allow direct messages from me, in your privacy settings or by writing to me first. Here is where things stand.
first-in-private = This is our private chat. My reminders come here.
cannot-write-to-you = All is saved. But I cannot write to you in private yet, so no reminder would reach you. Please allow direct messages from me, in your privacy settings or by writing to me first. Then use /interview home.

## What a platform makes necessary: limits, forms that cannot be answered by a form, failures

shortened = Shortened: this is all that fits here.
form-outdated = This form is from before an update. Please copy what you wrote, and open it again.
form-rejected = Not saved yet. What you typed is kept.
choice-again = Continue
answered-elsewhere = I've answered you in our private chat.
failed = That did not work, and it is my fault. Nothing was changed. Please try it again in a minute.
too-much = More is coming in than I can do just now. Nothing was noted. Please try it again in a minute.
defect = Something went wrong that is no fault of yours; what was confirmed before is kept. Its kind and place are in { $place }: please report them.
defect-above = Something went wrong that is no fault of yours; what was confirmed before is kept. Its kind and place are in the line above: please report them.
