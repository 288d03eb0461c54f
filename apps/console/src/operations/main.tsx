import '../page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Theme } from '../theme.tsx';
import { OperationsPage } from './operations-page.tsx';

const page = document.getElementById('page');
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <Theme>
        <OperationsPage />
      </Theme>
    </StrictMode>,
  );
}
