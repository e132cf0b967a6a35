/**
 * How Node runs the app: the most that what lives long may take, in MB, so that
 * it is collected before the process grows. What runs the app without us says
 * the same: deploy/waymark@.service, deploy/Containerfile, `npm start`.
 */
export const nodeOptions = "--max-old-space-size=512";
