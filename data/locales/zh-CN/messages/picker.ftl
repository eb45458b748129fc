# 输入栏
field-length = {$count}/{$limit} 字
field-too-long = {$count}/{$limit} 字，超出上限，请删减后再保存
