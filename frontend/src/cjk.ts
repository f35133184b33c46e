import "@fontsource-variable/noto-sans-kr/wght.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import "@fontsource-variable/noto-serif-kr/wght.css";
import "@fontsource-variable/noto-serif-sc/wght.css";
