import './define.d.ts';
