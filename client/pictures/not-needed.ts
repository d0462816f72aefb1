/** Stands for what jsPDF can load for HTML and screenshots: Planwand never has it do either (vite.config.ts). */
export {}
