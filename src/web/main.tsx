import { render } from 'preact';
import type { PageData } from '../case/page-data.ts';
import { App } from './app.tsx';
import { indexed } from './model/case-index.ts';
import './styles/page.css';

/** The single file: the case stands in the page itself. */
const carrier = document.getElementById('case');
const root = document.getElementById('root');
if (carrier === null || root === null) throw new Error('the page carries no case');
const data = JSON.parse(carrier.textContent) as PageData;
root.replaceChildren();
render(<App index={indexed(data)} />, root);
