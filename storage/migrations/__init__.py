"""The tables, brought about one step at a time, a file each. A step that has been released is never changed."""
