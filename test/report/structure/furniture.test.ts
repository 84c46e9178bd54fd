import assert from 'node:assert/strict';
import { isFurniture, isRunningText } from '../../../server/src/report/structure/furniture';

/** Lines of a page, parted by white space. */
const alone = `
无障碍 无障碍浏览 无障碍阅读 长者模式 长者专区 适老版 适老化 简体 繁體中文 简体版 登录 注册 登录注册 搜索 检索 打印 纠错 关闭 分享 分享到 收藏 下载
打印关闭 返回 返回顶部 返回首页 正文 目录 网站首页 网站地图 网站声明 首页 政务公开 政府信息公开专栏 信息公开平台 信息公开指南 信息公开制度 信息公开目录
政府信息公开年报 法定主动公开内容 依申请公开 政府依申请公开 政务服务 互动交流 新闻中心 新闻资讯 通知公告 政策文件 政策解读 政策法规 机构职能 机构设置 机构概况
机构信息 走进云岭 大 中 小 大中小 A A+ A- a
`;
const leading = `
您现在的位置：云岭镇 当前位置：云岭镇 位置：云岭镇 您当前所在位置：云岭镇 搜索位置：标题 匹配度：精确 排序：时间 来源：本站 信息来源：本站 文章来源：本站 发布时间：昨日 发布日期：昨日
发布机构：云岭镇 发布单位：云岭镇 发布人：管理员 公开时间：昨日 公开日期：昨日 公开方式：主动 公开范围：全社会 公开形式：网站 公开类别：年报 公开时限：长期 发文日期：昨日
发文时间：昨日 发文机关：云岭镇 发文字号：无 成文日期：昨日 生成日期：昨日 更新时间：昨日 印发日期：昨日 日期：昨日 时间:昨日 作者：管理员 编辑：管理员 责任编辑：管理员
审核：管理员 初审：管理员 复审：管理员 终审：管理员 浏览：12 阅读：12 点击：12 访问：12 视力保护色： 字号： 字体：大 索引号：12 文号：无 关键字：年报 关键词：年报 所属机构：云岭镇
组配分类：年报 主题分类：年报 主题词：年报 信息名称：年报 信息分类：年报 信息索引：12 有效性：有效 附件：年报 相关链接 相关文档 上一篇：无 下一条：无 扫一扫在手机打开 标题：年报
`;
const anywhere = `
云岭镇首页>信息公开 云岭镇首页›年报 云岭镇首页»年报 云岭镇首页/年报 云岭镇首页-年报 云岭镇首页－年报 云岭镇>年报 云岭镇›年报 云岭镇»年报 【字号大】 （字号：大） （字体:大） 本页浏览次数 本页阅读次数 本页访问次数
本页点击数 【打印】 【关闭】 【大】 【下载】 请打印本页 请打印页 请关闭窗口 进入无障碍
2024-01-20 2024/1/20 2024.01.20 2024年1月20日 （2024年1月20日） 2024-01-2010:30 2024-01-20 2024-01-2010：30:05
`;
const report = `
云岭镇人民政府2024年政府信息公开工作年度报告 2024年 云岭镇人民政府 一、总体情况 （一）主动公开 政策解读3篇 依申请公开政府信息情况 信息公开平台建设 编制日期 云岭镇时间：长期 走进新时代的云岭镇人民政府机关
下一步 上级 本年度的位置 大中小企业 公开内容 发布信息12条 相关工作 成文2件 12-01-20 审核把关 更新不及时
`;
const words = (lines: string): string[] => lines.trim().split(/\s+/);

describe('what a web page prints round a report', () => {
  for (const [where, lines] of Object.entries({ alone, leading, anywhere })) {
    for (const line of words(lines)) it(`${where}: ${line}`, () => assert.ok(isFurniture(line)));
  }

  it('is seen through bullets and blanks', () => assert.ok(isFurniture('　• 当前 位置：云岭镇')));

  for (const line of words(report)) it(`is not: ${line}`, () => assert.ok(!isFurniture(line)));

  it('is no sentence, and no long line', () => {
    assert.ok(!isFurniture('来源：本站。'));
    assert.ok(!isFurniture('来源：本站；年报'));
    assert.ok(isFurniture(`来源：${'年'.repeat(117)}`));
    assert.ok(!isFurniture(`来源：${'年'.repeat(118)}`));
  });

  it('is not running text, which is long and has marks, or opens as a preface does', () => {
    assert.ok(isRunningText('根据《政府信息'));
    assert.ok(isRunningText('本报告依照条例的规定，由我镇编制并公布周知'));
    assert.ok(!isRunningText('本报告依照条例的规定，由我镇编制'));
    assert.ok(!isRunningText('本报告依照条例的规定由我镇编制并向社会公布周知'));
    assert.ok(!isRunningText('来源：本站，云岭镇人民政府办公室政务公开科'));
  });
});
