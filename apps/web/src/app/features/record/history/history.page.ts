import { Component } from '@angular/core';
@Component({ selector: 'app-history', template: '' })
export class HistoryPage {}
