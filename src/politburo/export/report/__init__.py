"""Reports: single files of HTML with their figures inside, which open anywhere and ask for nothing outside."""
