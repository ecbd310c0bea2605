/** Where the bundle starts: the shell and nothing else; views come when they are visited. */
import './design/tokens.css';
export * from './shell/app';
