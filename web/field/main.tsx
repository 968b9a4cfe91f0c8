import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { FieldFace } from './field-face.tsx';

applyPreferences();
render(<FieldFace />, document.getElementById('app') as HTMLElement);
