settings user_group.toml

# As soon as it works, whoever has a duty that names the group is in it, and nobody else.
at 2019-07-03 10:00
    group @triage: Bo
    quiet

# At a handover it is read, compared and written; killed before that, it is done after the restart.
kill before usergroups.users.update
at 2019-07-08 09:00
    group @triage: Bo
restart
at 2019-07-08 09:01
    group @triage: May

# Two rotas may name one group: it has everybody who is on any of the duties, each once.
at 2019-07-10 12:00
    group @triage: May, Ada
kill after usergroups.users.update
at 2019-07-11 12:00
    group @triage: May, Bo
restart
at 2019-07-11 12:05
    group @triage: May, Bo

# On days that nobody works the rota of weekdays has nobody.
at 2019-07-13 11:59
    group @triage: May, Ada
at 2019-07-13 12:00
    group @triage: May

# Who has no account is left out, and the owners are told; the other's week is in it.
at 2019-07-15 08:59
    not private Ada: Zed
at 2019-07-15 09:00
    private Ada exactly 1: Zed has no Slack account that I know, so @triage goes without.
    #tech exactly 1: Zed has the week Mon July 15 - Sun July 21, after May. Next week: Bo.
# Nobody of whom an account is known is on duty: the group stays as it was, it is never emptied.
    group @triage: May
at 2019-07-15 12:00
    group @triage: Bo

# Slack does not let the app: the owners hear why, once however often it is tried, and once when it works again.
Slack answers permission_denied to usergroups.users.update 3 times
at 2019-07-16 12:00
    private Ada exactly 1: I could not bring the user group @triage up to date with who has the duty: this workspace lets only some people edit user groups.
at 2019-07-16 12:10
    private Ada exactly 1: The user group @triage is up to date with who has the duty again.
    group @triage: Ada
Slack answers missing_scope to usergroups.list
at 2019-07-17 12:00
    private Ada exactly 1: the app lacks the scope usergroups:read; whoever runs me pastes what convener manifest prints into the app and reinstalls it.
at 2019-07-17 12:10
    private Ada exactly 1: is up to date with who has the duty again
    group @triage: Bo
Slack answers plan_upgrade_required to usergroups.users.update
at 2019-07-18 12:00
    private Ada exactly 1: Slack has user groups in paid plans only.
at 2019-07-18 13:00
    group @triage: Ada

# A limit, and trouble of Slack's own, are waited for without a word.
Slack answers 429 to usergroups.users.list retry after 60
Slack answers 500 to usergroups.users.update
at 2019-07-19 12:00
    group @triage: Ada
at 2019-07-19 12:10
    group @triage: Bo
    not private Ada: user group
