import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { App } from './app.tsx';

applyPreferences();
render(<App />, document.getElementById('app')!);
