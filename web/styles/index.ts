import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './tokens.css';
import './base.css';
