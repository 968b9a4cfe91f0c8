import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { keepShell } from '../ui/keep-shell.ts';
import { App } from './app.tsx';

applyPreferences();
keepShell();
render(<App />, document.getElementById('app')!);
