/**
 * Common surnames as the characters of a regular expression's class. Left out are those that end many ordinary words
 * (高, 方, 向, 任 …), so that a word before a number or a mark is not taken for a person.
 */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙朱马胡郭林何罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦邱尹薛闫段侯陶黎贺顾郝龚邵钱严覃戴莫孔汤';
