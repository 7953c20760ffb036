"""What a calendar shows of the team: duty, absences and meetings as dated entries, told apart for ever by their uid."""
