import "@fontsource-variable/martian-mono/wdth.css";
