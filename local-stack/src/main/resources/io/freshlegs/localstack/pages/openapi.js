// Shows the document beside the page. To read, not to try out: the services take calls of no other origin.
SwaggerUIBundle({
  url: 'openapi.yaml',
  dom_id: '#document',
  deepLinking: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
  plugins: [() => ({ wrapComponents: { authorizeBtn: () => () => null, authorizeOperationBtn: () => () => null } })],
});
