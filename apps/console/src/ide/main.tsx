import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { Theme } from '../theme.tsx';
import { IdePage } from './ide-page.tsx';
import './ide.css';

const page = document.getElementById('page');
if (page !== null) {
  createRoot(page).render(
    <Theme>
      <IdePage />
    </Theme>,
  );
}
