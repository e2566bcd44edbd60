import './page-policy.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectBridge } from '#renderer/bridge/connect.ts';
import { App } from '#renderer/facilitator/app.tsx';
import { askBeforeLeaving } from '#renderer/facilitator/ask-before-leaving.ts';
import { orTellFault, startApp, useApp } from '#renderer/store/app-store.ts';
import { keepPageWhenFilesDrop } from '#renderer/ui/dropped-files.ts';
import { applyTheme } from '#renderer/ui/theme.ts';
import { tellTime } from '#renderer/ui/use-now.ts';
import '#renderer/ui/tokens.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
keepPageWhenFilesDrop();
askBeforeLeaving();
const bridge = connectBridge();
bridge.on('woken', tellTime);
await orTellFault(startApp(bridge));
followTheme();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/** The page's theme is the settings'; set before the first paint, so that a dark hall is not lit up. */
function followTheme(): void {
  let theme = useApp.getState().settings.theme;
  let stop = applyTheme(theme, document.documentElement);
  useApp.subscribe(({ settings }) => {
    if (settings.theme === theme) return;
    stop();
    theme = settings.theme;
    stop = applyTheme(theme, document.documentElement);
  });
}
