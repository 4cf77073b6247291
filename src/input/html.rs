//! A string of HTML → a page tree, by a real HTML5 parser. Native builds only: the browser has its own.
