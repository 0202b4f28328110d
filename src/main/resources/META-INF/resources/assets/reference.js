// Everything comes from this service: no fonts, proxy, telemetry or assistant of somebody else's.
Scalar.createApiReference('#reference', {
  url: '/q/openapi',
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
});
