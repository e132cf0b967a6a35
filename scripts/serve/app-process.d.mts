export type App = { pid: number; stop: () => Promise<void> };

export function startApp(options: {
  root: string;
  folder: string;
  port: number;
  host: string;
  env: NodeJS.ProcessEnv;
  isDev: boolean;
}): Promise<App>;
