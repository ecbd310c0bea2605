import { LitElement, html } from 'lit';

class FreshlegsApp extends LitElement {
  render() {
    return html`<main><h1>Freshlegs</h1></main>`;
  }
  async chart() {
    const echarts = await import('echarts/core');
    return echarts;
  }
}
customElements.define('freshlegs-app', FreshlegsApp);
