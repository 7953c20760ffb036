"""The work of a running bot: joining the workspace, answering, keeping the alarm clock."""
