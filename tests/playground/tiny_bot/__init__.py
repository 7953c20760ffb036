"""A bot just large enough to try the playground on: it notes, reminds, uploads, and remembers what it owes.

/note TEXT                     noted privately with an [Undo] button, and posted in the channel
/remind 2019-07-08T14:00 TEXT  posted in the channel at that instant (UTC)
/upload TEXT                   a file notes.md with that content in a thread of its own
/vote                          a public message with a button; /place  a private one with a menu
/attend                        a private message with a menu of several choices, and a button
"Make action item"             a shortcut that opens a dialog
@Convener TEXT, TEXT in private  told privately that it was heard, but for "shh"
/late, /silent, /slow, /shout, /broken, /die   answers late, with nothing, after Slack's patience, ...
"""
