export { nationalRows as nationalSetbacks } from './national/index.ts';
