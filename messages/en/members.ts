export const members = {
  roles: {
    community_wide_leader: "Community-wide leader",
    intermediary_staff: "Intermediary staff",
    site_coordinator: "Site coordinator",
    viewer: "Viewer",
  },
} as const;
