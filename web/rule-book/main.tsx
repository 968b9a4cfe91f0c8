import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { keepShell } from '../ui/keep-shell.ts';
import { RuleBook } from './rule-book.tsx';

applyPreferences();
render(<RuleBook />, document.getElementById('app')!);
keepShell();
// The browser looked for the place in the address before it was there.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
