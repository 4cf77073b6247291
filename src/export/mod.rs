//! Card → Markdown, HTML, plain text.
